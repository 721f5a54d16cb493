import { findClosing } from '#lib/features/house/years/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import {
	type AgreementRefusal,
	type AgreementWords,
	refuseAgreement
} from '../domain/refuse-agreement.ts';
import { holdChildren, listChildren } from './list-children.ts';

export type NewAgreement = AgreementWords & {
	programmeId: string;
	year: number;
	personId: string;
	today: string;
};

type Recorded =
	| { id: string }
	| AgreementRefusal
	| { refusal: 'unknown-child' | 'closed' | 'answers-alone'; message: string };

/**
 * What a child or her adult says of the images of a year, as a line of its own: the last counts. In
 * a closed year an agreement would add to the report: only a no is still heard.
 */
export async function recordAgreement(db: Db, said: NewAgreement): Promise<Recorded> {
	const { programmeId, year, personId, today } = said;
	const refusal = refuseAgreement(said, today);
	if (refusal) return refusal;
	await holdChildren(db, [personId]);
	const children = await listChildren(db, { programmeId, year });
	const child = children.find(({ id }) => id === personId);
	if (!child) {
		return refuse(
			'unknown-child',
			'Cette personne n’est pas inscrite à ce programme cette année-là\u00a0: rechargez la page.'
		);
	}
	if (child.isOfAge && said.saidBy === 'child') {
		return refuse(
			'answers-alone',
			'Cette personne est majeure\u00a0: sa propre signature suffit. Choisissez «\u202fL’adulte\u202f».'
		);
	}
	if (said.answer === 'given' && (await findClosing(db, year))) {
		return refuse('closed', `L’année ${year} est close\u00a0: son bilan ne se modifie plus.`);
	}
	const added = await db
		.insertInto('creation_agreements')
		.values({
			centre_id: centreOf(db),
			programme_id: programmeId,
			year,
			person_id: personId,
			said_by: said.saidBy,
			answer: said.answer,
			support: said.support,
			kept_at: said.keptAt.trim() || null,
			day: said.day,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: said.answer, kind: 'creation-agreement', id: added.id });
	return added;
}

type Withdrawal = Pick<NewAgreement, 'programmeId' | 'year' | 'personId' | 'saidBy' | 'today'>;

/** An agreement is taken back: at any time, without a reason. */
export function withdrawAgreement(db: Db, withdrawal: Withdrawal): Promise<Recorded> {
	return recordAgreement(db, {
		...withdrawal,
		answer: 'withdrawn',
		support: 'spoken',
		keptAt: '',
		day: withdrawal.today
	});
}
