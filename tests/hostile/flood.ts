import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../house/project-files.ts';
import { Visitor } from '../actions/visitor.ts';

const REGISTERS = '/equipe/registres';

/** So many desks at once, in a process of their own; what each is answered. */
export async function sendRegisters(
	origin: string,
	cookies: string,
	{ count, megabytes }: { count: number; megabytes: number }
): Promise<(number | string)[]> {
	const words = [
		'tests/hostile/send-registers.ts',
		new URL(REGISTERS, origin).href,
		cookies,
		String(count),
		String(megabytes)
	];
	const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: root });
	return JSON.parse(stdout) as (number | string)[];
}

/** Doors without an account, each with something that is refused there. */
const DOORS: readonly [address: string, answers: Record<string, string>][] = [
	['/connexion', { adresse: 'personne@exemple.fr', 'mot-de-passe': 'faux' }],
	['/connexion/oubli', { adresse: 'personne@exemple.fr' }],
	['/tablette?/ouvrir', { code: '000000' }],
	['/avis?/ouvrir', { code: '000000' }],
	['/poste?/entrer', { pin: '000000' }],
	[`/partenaire/${'x'.repeat(43)}?/ouvrir`, { code: '000000' }],
	[`/ajout/${'x'.repeat(43)}?/fiche`, { nom: 'Une porte' }],
	[`/lieu/${'x'.repeat(43)}?/juste`, {}],
	[`/service/${'x'.repeat(43)}?/repondre`, { etat: 'received' }],
	['/positionnement/essai?/commencer', {}]
];

/** Many small sendings at the doors, so many at once; what each is answered. */
export async function knockEverywhere(
	origin: string,
	{ count, atOnce }: { count: number; atOnce: number }
): Promise<number[]> {
	const statuses: number[] = [];
	let sent = 0;
	const knock = async () => {
		const visitor = new Visitor(origin);
		while (sent < count) {
			const [address, answers] = DOORS[sent % DOORS.length]!;
			sent += 1;
			const { status } = await visitor.post(address, new URLSearchParams(answers));
			statuses.push(status);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, knock));
	return statuses;
}

/** Taken, refused by its page, or asked to wait; never failed, never cut. */
export function unexpectedIn(statuses: readonly (number | string)[]): (number | string)[] {
	return [...new Set(statuses)].filter(
		(one) => typeof one === 'string' || (one >= 500 && one !== 503)
	);
}
