import { randomUUID } from 'node:crypto';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { readCode } from '../domain/link-code.ts';
import { type BondRefusal, recordAgreement } from './agree.ts';
import { digestCode } from './digest-code.ts';
import { openByBond, openByCode } from './open-by.ts';
import { areTooMany } from './wrong-codes.ts';

const REFUSALS = {
	mistyped: 'Ce code n’est pas complet, ou un signe n’est pas le bon. Relisez-le avec la personne.',
	'wrong-code':
		'Ce code n’ouvre rien\u00a0: il a plus de 7 jours, ou il a déjà servi. L’autre centre peut en donner un nouveau.',
	'too-many': 'Trop de codes faux ont été essayés. Réessayez dans une heure.',
	'own-centre':
		'Ce code vient de votre centre. Si la personne a deux fiches chez vous, réunissez-les dans les doublons.',
	'other-bond':
		'Les deux fiches sont déjà liées à d’autres centres. Retirez un des liens avec la personne, puis recommencez.'
} as const;

export type CodeRefusal = BondRefusal | { refusal: keyof typeof REFUSALS; message: string };

/**
 * Binds a record of the acting centre to the one whose code the person brought, with her agreement.
 * Nothing is learnt of the other centre, and nothing told to it, but that a bond exists.
 */
export async function enterCode(
	db: Db,
	{ personId, agreed, typed }: { personId: string; agreed: boolean; typed: string }
): Promise<{ linked: true } | CodeRefusal> {
	if (await areTooMany(db)) return refusedFor('too-many');
	const code = readCode(typed);
	if (!code) return refusedFor('mistyped');
	const refusal = await recordAgreement(db, { personId, agreed });
	if (refusal) return refusal;
	const digest = digestCode(code);
	await openByCode(db, digest);
	const given = await db
		.selectFrom('link_codes')
		.where('code_digest', '=', digest)
		.select(['centre_id', 'person_id', 'expires_at'])
		.executeTakeFirst();
	if (!given || Temporal.Instant.compare(given.expires_at, db.acting.at) <= 0) {
		return refusedFor('wrong-code');
	}
	if (given.centre_id === centreOf(db)) return refusedFor('own-centre');
	if (!(await bind(db, personId, given))) return refusedFor('other-bond');
	await db.deleteFrom('link_codes').where('code_digest', '=', digest).execute();
	await writeJournal(db, { action: 'link', kind: 'person', id: personId });
	return { linked: true };
}

/** The same bond on both sides, that of one of them if she has one; false when each has its own. */
async function bind(
	db: Db,
	personId: string,
	given: { centre_id: string; person_id: string }
): Promise<boolean> {
	const known = await db
		.selectFrom('linked_people')
		.where('person_id', 'in', [personId, given.person_id])
		.select(['person_id', 'bond'])
		.execute();
	const [first, second] = known;
	if (first && second) return first.bond === second.bond;
	const bond = first?.bond ?? randomUUID();
	await openByBond(db, bond);
	const recorded_at = db.acting.at.toString();
	const sides = [
		{ person_id: personId, centre_id: centreOf(db), bond, ...recordedBy(db) },
		// Nobody of this centre is named to the other.
		{ ...given, bond, recorded_at, recorded_by: null }
	];
	const missing = sides
		.filter(({ person_id }) => person_id !== first?.person_id)
		.map(({ person_id, centre_id, recorded_by }) => ({
			person_id,
			centre_id,
			bond,
			recorded_at,
			recorded_by
		}));
	await db.insertInto('linked_people').values(missing).execute();
	return true;
}

function refusedFor(why: keyof typeof REFUSALS): CodeRefusal {
	return refuse(why, REFUSALS[why]);
}
