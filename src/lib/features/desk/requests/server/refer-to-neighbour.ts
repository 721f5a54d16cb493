import { listNeighbours, type Neighbour } from '#lib/features/desk/charter/index.server.ts';
import { keepNeighbour, standingInDirectory } from '#lib/features/desk/partners/index.server.ts';
import { LONGEST_TOLD } from '#lib/features/desk/partners/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { answerRequest } from './answer-request.ts';
import { lockRequest } from './lock-request.ts';
import { type RequestRefusal, UNKNOWN_REQUEST } from './request-refusal.ts';

/**
 * The neighbour centres that do it in the person's place too, those of the directory first. One that
 * the team set aside there is not proposed again.
 */
export async function neighboursWhoDoIt(db: Db): Promise<Neighbour[]> {
	const all = (await listNeighbours(db)).filter(({ posture }) => posture === 'does-it-too');
	const standing = await standingInDirectory(
		db,
		all.map(({ name }) => name)
	);
	const rank = ({ name }: Neighbour) => (standing.has(name) ? 0 : 1);
	return all
		.filter(({ name }) => standing.get(name) !== 'set-aside')
		.toSorted((one, other) => rank(one) - rank(other));
}

/**
 * Sends her to a neighbour centre that does it, in one gesture: in her own words, with her sheet, and
 * nothing leaves to anybody. Undone as any other answer.
 */
export async function referToNeighbour(
	db: Db,
	{ requestId, centreId, today }: { requestId: string; centreId: string; today: string }
) {
	const request = await lockRequest(db, requestId);
	if (!request) return UNKNOWN_REQUEST;
	const neighbour = (await neighboursWhoDoIt(db)).find(({ id }) => id === centreId);
	if (!neighbour) return NO_LONGER;
	const partnerId = await keepNeighbour(db, neighbour.name);
	const told = request.words.slice(0, LONGEST_TOLD);
	return answerRequest(db, { requestId, today, kind: 'referred', partnerId, told, agreed: false });
}

const NO_LONGER: RequestRefusal = refuse(
	'neighbour',
	'Ce centre ne dit plus qu’il le fait. Voyez la charte, ou choisissez un partenaire.'
);
