import { type FamilyCode, FAMILIES } from '#lib/features/desk/families/index.ts';
import { recordRequest, type RequestRefusal } from '#lib/features/desk/requests/index.server.ts';
import { publishedGuides } from '#lib/features/resources/guides/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { callState } from '../domain/help-call.ts';
import { requestWords } from '../domain/call-words.ts';
import { calledFrom } from './called-from.ts';
import { type CallRefusal, lockCall, OVER } from './lock-call.ts';

/** « C'est réglé »: said twice, it is said once. */
export async function settleCall(db: Db, id: string): Promise<{ call: string } | CallRefusal> {
	const call = await lockCall(db, id);
	if ('refusal' in call) return call;
	if (call.outcome === 'settled') return { call: id };
	if (callState(call, db.acting.at) === 'over') return OVER;
	await writeEnd(db, { call_id: id, outcome: 'settled' });
	return { call: id };
}

/** Where nothing says what she came for. */
const UNKNOWN_FAMILY: FamilyCode = 'autre-demarche';

/**
 * The call becomes a request of the desk in one tap, without anybody's name: of the family of the guide that
 * was open. Pressed twice, or by two colleagues, it is the same request. A call that ended by itself may
 * still become one: whoever called is remembered.
 */
export async function requestFromCall(
	db: Db,
	{ id, day }: { id: string; day: string }
): Promise<{ request: string } | CallRefusal | RequestRefusal> {
	const call = await lockCall(db, id);
	if ('refusal' in call) return call;
	if (call.requestId) return { request: call.requestId };
	if (call.outcome !== null) return OVER;
	const from = (await calledFrom(db, [call])).get(call.id) ?? null;
	const guides = call.guide ? await publishedGuides(db) : [];
	const families = guides.find(({ guide }) => guide === call.guide)?.families ?? [];
	const family = FAMILIES.find(({ code }) => families.includes(code))?.code ?? UNKNOWN_FAMILY;
	const written = await recordRequest(db, {
		...{ words: requestWords(call.kiosk, from), family, channel: 'comes', origin: 'unknown', day }
	});
	if ('refusal' in written) return written;
	await writeEnd(db, { call_id: id, outcome: 'request', request_id: written.id });
	return { request: written.id };
}

async function writeEnd(
	db: Db,
	end: { call_id: string; outcome: 'settled' | 'request'; request_id?: string }
): Promise<void> {
	await db
		.insertInto('help_call_ends')
		.values({ centre_id: centreOf(db), ...end, ...recordedBy(db) })
		.execute();
}
