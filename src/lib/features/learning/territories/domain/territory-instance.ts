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
 * she can come is thought free at the slots of every centre in her reach. Long, so others are answered
 * between two people.
 */
export async function territoryInstance(
	shares: readonly Share[],
	breathe: () => Promise<void>
): Promise<Instance> {
	const ordered = shares.toSorted((one, other) => one.centreId.localeCompare(other.centreId));
	const locals: { share: Share; local: Instance }[] = [];
	for (const share of ordered) {
		await breathe();
		locals.push({ share, local: instanceOf(share.draft) });
	}
	const hosts = ordered.map(hostOf);
	const applicants: Applicant[] = [];
	for (const { share, local } of locals) {
		const people = new Map(share.draft.people.map((person) => [person.entryId, person]));
		for (const applicant of local.applicants) {
			await breathe();
			applicants.push(
				applicantOf(share, applicant, { wish: people.get(applicant.id)!.wish, hosts })
			);
		}
	}
	// A group lacks what those who avoid it ask of every other one, those of other centres too.
	const avoided = ordered.map(({ centreId, draft }) => ({
		centreId,
		codes: draft.marks.flatMap(({ kind, offerId }) =>
			kind === 'avoid' && offerId ? [avoidanceOf(offerId)] : []
		)
	}));
	return {
		applicants,
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

/** What a centre opens to those of others: all of it, or what is at the centre itself. */
type Host = { centreId: string; everywhere: Reach; atHome: Reach };
type Reach = { slots: string[]; places: string[] };

function hostOf({ centreId, draft: { offers } }: Share): Host {
	const reach = (some: Share['draft']['offers']): Reach => ({
		slots: [...new Set(some.map(slotKey))],
		places: [...new Set(some.map((offer) => placeIn(centreId, placeKey(offer))))]
	});
	const atHome = reach(offers.filter((offer) => placeKey(offer) === HERE));
	return { centreId, everywhere: reach(offers), atHome };
}

function applicantOf(
	{ centreId, agreed }: Share,
	applicant: Applicant,
	{ wish, hosts }: { wish: Share['draft']['people'][number]['wish']; hosts: readonly Host[] }
): Applicant {
	const chosen = new Set(agreed.get(applicant.id) ?? []);
	const there = hosts
		.filter((host) => chosen.has(host.centreId) && host.centreId !== centreId)
		.map(({ everywhere, atHome }) => (wish?.staysHere ? atHome : everywhere));
	return {
		...applicant,
		slots: [...new Set([...applicant.slots, ...(wish ? [] : there.flatMap(({ slots }) => slots))])],
		centres: [
			...new Set([
				...applicant.centres.map((key) => placeIn(centreId, key)),
				...there.flatMap(({ places }) => places)
			])
		],
		party: applicant.party && `${centreId} ${applicant.party}`
	};
}
