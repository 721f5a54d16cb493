import {
	avoidanceOf,
	HERE,
	type Instance,
	instanceOf,
	placeKey,
	slotKey
} from '#lib/features/learning/groups/index.ts';
import type { Share } from './share.ts';

type Applicant = Instance['applicants'][number];

/**
 * The instance of a territory: each centre’s own draft, put side by side. Her own centre comes
 * first; another one is in reach of somebody if she agreed to that one. Whoever was not asked when
 * she can come is thought free at the slots of every centre in her reach.
 */
export function territoryInstance(shares: readonly Share[]): Instance {
	const ordered = shares.toSorted((one, other) => one.centreId.localeCompare(other.centreId));
	const locals = ordered.map((share) => ({ share, local: instanceOf(share.draft) }));
	// A group lacks what those who avoid it ask of every other one, those of other centres too.
	const avoided = ordered.map(({ centreId, draft }) => ({
		centreId,
		codes: draft.marks.flatMap(({ kind, offerId }) =>
			kind === 'avoid' && offerId ? [avoidanceOf(offerId)] : []
		)
	}));
	return {
		applicants: locals.flatMap(({ share, local }) =>
			local.applicants.map((applicant) => applicantOf(share, applicant, ordered))
		),
		offers: locals.flatMap(({ share: { centreId }, local }) =>
			local.offers.map((offer) => ({
				...offer,
				centre: placeIn(centreId, offer.centre),
				provides: [
					...new Set([
						...offer.provides,
						...avoided.flatMap((one) => (one.centreId === centreId ? [] : one.codes))
					])
				],
				// The rooms of two centres may bear one name.
				animators: offer.animators.map((one) =>
					one.startsWith(ROOM) ? `${ROOM}${centreId} ${one.slice(ROOM.length)}` : one
				)
			}))
		),
		maxGroups: null,
		locked: locals.flatMap(({ local }) => local.locked)
	};
}

const ROOM = 'salle ';

/** A place, as people of the whole territory tell it apart: the centre itself, or one of its places. */
function placeIn(centreId: string, key: string): string {
	return key === HERE ? centreId : `${centreId} ${key}`;
}

/** The centre of a place. */
export const centreOfPlace = (place: string): string => place.split(' ')[0]!;

function applicantOf(
	{ centreId, draft, agreed }: Share,
	applicant: Applicant,
	shares: readonly Share[]
): Applicant {
	const person = draft.people.find(({ entryId }) => entryId === applicant.id)!;
	const hosts = new Set(agreed.get(applicant.id) ?? []);
	const reached = shares.filter(
		(share) => hosts.has(share.centreId) && share.centreId !== centreId
	);
	const there = reached.flatMap((host) => {
		const offers = host.draft.offers.filter((offer) =>
			person.wish?.staysHere ? placeKey(offer) === HERE : true
		);
		return offers.map((offer) => ({
			slot: slotKey(offer),
			place: placeIn(host.centreId, placeKey(offer))
		}));
	});
	return {
		...applicant,
		slots: [
			...new Set([...applicant.slots, ...(person.wish ? [] : there.map(({ slot }) => slot))])
		],
		centres: [
			...new Set([
				...applicant.centres.map((key) => placeIn(centreId, key)),
				...there.map(({ place }) => place)
			])
		],
		party: applicant.party && `${centreId} ${applicant.party}`
	};
}
