import { recordRequest } from '#lib/features/desk/requests/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PlannedRequest } from '../plan/planned-desk.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { momentOf } from './moment.ts';
import { writeAnswers } from './write-answers.ts';

/** The notebook of the desk, one request after the other, each with what was done of it. */
export async function writeRequests(
	db: Db,
	telling: DeskTelling,
	requests: PlannedRequest[]
): Promise<void> {
	for (const request of requests) {
		const requestId = await writeRequest(db, telling, request);
		await writeAnswers(db, telling, { requestId, day: request.day }, request.answers);
	}
}

/** One request, by the desk; what was done of it is for another. */
export async function writeRequest(
	db: Db,
	{ now, timeZone, team, partners, known }: DeskTelling,
	request: Omit<PlannedRequest, 'answers'>
): Promise<string> {
	const { day, clock, person, partner, ...told } = request;
	await actAs(db, team.accueil, momentOf(day, clock, timeZone, now));
	const personId = person && known.get(person);
	const partnerId = partner && partners.get(partner);
	const { id } = accepted(
		await recordRequest(db, {
			words: told.words,
			family: told.family,
			channel: told.channel,
			origin: told.origin,
			partnerId,
			personId,
			day
		})
	);
	return id;
}
