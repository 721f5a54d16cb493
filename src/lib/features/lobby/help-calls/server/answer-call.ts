import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type CallRefusal, lockOpenCall } from './lock-call.ts';

/** « J'arrive »: said once; said again by the same colleague, it is the same. */
export async function answerCall(db: Db, id: string): Promise<{ call: string } | CallRefusal> {
	const call = await lockOpenCall(db, id);
	if ('refusal' in call) return call;
	if (call.answerId !== null) {
		if (call.comesId === db.acting.staffId) return { call: id };
		return refuse(
			'somebody-comes',
			`${call.comes ?? 'Quelqu’un'} y va déjà. Si c’est à vous d’y aller, dites-le-lui.`
		);
	}
	await db
		.insertInto('help_call_answers')
		.values({ centre_id: centreOf(db), call_id: id, ...recordedBy(db) })
		.execute();
	return { call: id };
}

/** « Finalement non »: it rings again, for everybody. Only whoever said that she comes may say so. */
export async function takeBackAnswer(db: Db, id: string): Promise<{ call: string } | CallRefusal> {
	const call = await lockOpenCall(db, id);
	if ('refusal' in call) return call;
	if (call.answerId === null) return { call: id };
	if (call.comesId !== db.acting.staffId) {
		return refuse(
			'not-yours',
			'C’est à la personne qui a dit «\u202fJ’arrive\u202f» de le reprendre.'
		);
	}
	await db
		.updateTable('help_call_answers')
		.where('id', '=', call.answerId)
		.set({ undone_at: db.acting.at.toString() })
		.execute();
	return { call: id };
}
