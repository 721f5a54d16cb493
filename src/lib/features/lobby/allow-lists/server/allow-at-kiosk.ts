import { sql } from 'kysely';
import { asKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';
import type { Post } from '#lib/platform/database/handled-post.ts';
import type { World } from '#lib/platform/world.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { readHostName } from '../domain/host-name.ts';
import { digestOfDeskCode, readDeskCode } from './desk-code.ts';
import { signatureOf } from './signing.ts';

type Standing = Pick<World, 'database' | 'now' | 'secrets'> & { post?: Post };

/** The machine takes it at once; what lies about afterwards opens nothing. */
const MINUTES = 10;
const MOST_PAGES = 50;

const WRONG_CODE = refuse(
	'code',
	'Ce code n’est pas celui de l’accueil. Demandez à la personne de l’accueil de le taper elle-même.'
);

/** The desk opens a site for this visit: what the machine is handed, signed. */
export async function openSite(
	world: Standing,
	kiosk: EnrolledKiosk,
	{ typed, code }: { typed: string; code: string }
) {
	const site = readHostName(typed);
	if (!site) {
		return refuse(
			'site',
			'Écrivez seulement le nom du site, comme www.exemple.fr\u00a0: sans «\u202fhttps://\u202f», sans chiffres à la place du nom.'
		);
	}
	if (!(await allow(world, kiosk, code, { host: site, pages: null }))) return WRONG_CODE;
	const said = { site, borne: kiosk.id, jusqu: until(world) };
	return { ...said, signature: signatureOf(world.secrets.kiosks, said) };
}

/** The desk lets this visit print some pages more. */
export async function releasePages(
	world: Standing,
	kiosk: EnrolledKiosk,
	{ pages, code }: { pages: number; code: string }
) {
	if (!Number.isInteger(pages) || pages < 1 || pages > MOST_PAGES) {
		return refuse('pages', `Écrivez un nombre de pages, de 1 à ${MOST_PAGES}.`);
	}
	if (!(await allow(world, kiosk, code, { host: null, pages }))) return WRONG_CODE;
	const said = { kiosk: kiosk.id, pages, until: until(world) };
	return { ...said, signature: signatureOf(world.secrets.kiosks, said) };
}

/** Written only where the figures are those of the kiosk's own centre, the last ones. */
async function allow(
	world: Standing,
	kiosk: EnrolledKiosk,
	typed: string,
	{ host, pages }: { host: string | null; pages: number | null }
): Promise<boolean> {
	const code = readDeskCode(typed);
	if (!code) return false;
	const digest = digestOfDeskCode(world.secrets.kiosks, kiosk.centre.id, code);
	const { rows } = await asKiosk(world, kiosk, (db) =>
		sql<{ id: string | null }>`select allow_at_kiosk(${digest}::bytea, ${host}::text,
			${pages}::integer, ${db.acting.at.toString()}::timestamptz) as id`.execute(db)
	);
	return Boolean(rows[0]?.id);
}

const until = ({ now }: Standing) => now().add({ minutes: MINUTES }).toString();

/** Whether we signed this for that kiosk, and it is still time for its machine to take it. */
export function isAccord(
	{ now, secrets }: Pick<World, 'now' | 'secrets'>,
	said: { readonly [key: string]: string | number },
	{ until: end, signature }: { until: string; signature: string }
): boolean {
	if (signatureOf(secrets.kiosks, said) !== signature) return false;
	return Temporal.Instant.compare(Temporal.Instant.from(end), now()) > 0;
}
