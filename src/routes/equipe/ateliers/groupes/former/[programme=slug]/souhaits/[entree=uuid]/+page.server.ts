import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	companionsAmong,
	joinCompanions,
	listOffers,
	partCompanions,
	tellWish,
	wishesOf
} from '#lib/features/learning/groups/index.server.ts';
import {
	bySlot,
	readWishForm,
	slotKey,
	weeklySlotName
} from '#lib/features/learning/groups/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	agreementsOf,
	agreeTo,
	hostsFor,
	territorySlots,
	withdrawAgreement
} from '#lib/features/learning/territories/index.server.ts';
import { listPreList } from '#lib/features/learning/workshops/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isId } from '#lib/shared/identifier.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { programmeWith } from '../../../programme-of.ts';
import type { Actions } from './$types';

/** Those who wait for the programme, and the one whose wishes are asked: where no group is formed, none are. */
async function waitingFor(db: Db, slug: string, entryId: string) {
	const programme = await programmeWith(db, slug, 'level-groups');
	const waiting = await listPreList(db, programme.id);
	const at = waiting.findIndex((one) => one.entryId === entryId);
	if (at < 0) error(404, { message: 'Cette personne n’attend plus ce programme.' });
	return { programme, waiting, at, next: waiting[at + 1]?.entryId ?? null };
}

/** The other centres that she could be proposed to, and since when she agrees. */
async function hostsOf(db: Db, { programmeId, entryId }: { programmeId: string; entryId: string }) {
	const agreed = new Map(
		(await agreementsOf(db, [entryId])).map(({ hostCentreId, since }) => [hostCentreId, since])
	);
	return (await hostsFor(db, programmeId)).map((host) => ({
		...host,
		since: agreed.get(host.centreId) ?? null
	}));
}

/** When the centres that she agreed to have a group: she can say which hours suit her. */
async function slotsThere(db: Db, hosts: Awaited<ReturnType<typeof hostsOf>>) {
	const agreed = hosts.filter(({ since }) => since !== null);
	const centres = new Set(agreed.map(({ centreId }) => centreId));
	const slots = [];
	for (const roundId of new Set(agreed.map((host) => host.roundId))) {
		slots.push(...(await territorySlots(db, roundId)));
	}
	return slots
		.filter(({ centreId }) => centres.has(centreId))
		.map(({ weekday, startsAt }) => ({ weekday, startsAt }));
}

export const load = shown(
	'receive-requests',
	async (db, { params, viewer, timeZone }: Asked<'programme' | 'entree'>) => {
		const { programme, waiting, at, next } = await waitingFor(db, params.programme, params.entree);
		const nameOf = new Map(waiting.map(({ entryId, name }) => [entryId, name ?? 'Sans nom']));
		const wish = (await wishesOf(db, [params.entree])).get(params.entree) ?? null;
		const told = wish?.slots ?? [];
		const hosts = await hostsOf(db, { programmeId: programme.id, entryId: params.entree });
		const there = await slotsThere(db, hosts);
		const slots = [...told, ...(await listOffers(db, programme.id)), ...there].toSorted(bySlot);
		const pairs = (await companionsAmong(db, [...nameOf.keys()])).filter(({ entryId, withId }) =>
			[entryId, withId].includes(params.entree)
		);
		const withIds = new Set(
			pairs.map(({ entryId, withId }) => (entryId === params.entree ? withId : entryId))
		);
		return {
			programme: { slug: programme.slug, name: programme.name },
			name: waiting[at]!.name ?? 'Sans nom',
			slots: [...new Map(slots.map((slot) => [slotKey(slot), slot])).entries()].map(
				([key, slot]) => {
					const rank = told.findIndex((one) => slotKey(one) === key);
					return { key, label: weeklySlotName(slot), rank: rank < 0 ? '' : String(rank + 1) };
				}
			),
			needs: wish?.needs ?? [],
			staysHere: wish?.staysHere ?? false,
			companions: [...withIds].map((id) => ({ id, name: nameOf.get(id)! })),
			others: [...nameOf]
				.filter(([id]) => id !== params.entree && !withIds.has(id))
				.map(([value, label]) => ({ value, label })),
			home: viewer.centre.name,
			hosts: hosts.map(({ centreId, name, since }) => ({
				...{ centreId, name },
				since: since && todayIn(timeZone, since)
			})),
			next,
			mayForm: mayDo(viewer.role, 'form-groups')
		};
	}
);

type OnWish = Doing<'programme' | 'entree'>;
const centre = chosenId('Choisissez un centre.');

export const actions: Actions = deeds({
	dire: deed(
		'receive-requests',
		readWishForm,
		async (db, wish, { params, form }: OnWish) => {
			const { next } = await waitingFor(db, params.programme, params.entree);
			const told = await tellWish(db, params.entree, wish);
			if ('refusal' in told) return told;
			const withId = form.get('avec');
			if (!isId(withId)) return { next };
			const joined = await joinCompanions(db, { entryId: params.entree, withId });
			return 'refusal' in joined ? joined : { next };
		},
		({ next }, { params, url, form }) =>
			next && form.get('suite') === 'oui'
				? url.pathname.replace(params.entree, next)
				: `${url.pathname}?dit`
	),
	accorder: deed(
		'receive-requests',
		v.object({ centre, comment: v.string() }),
		(db, { centre: hostCentreId, comment }, { params }: OnWish) =>
			agreeTo(db, {
				entryId: params.entree,
				hostCentreId,
				how: comment === 'papier' ? 'paper' : 'said'
			}),
		here
	),
	retirer: deed(
		'receive-requests',
		v.object({ centre }),
		(db, { centre: hostCentreId }, { params }: OnWish) =>
			withdrawAgreement(db, { entryId: params.entree, hostCentreId }),
		here
	),
	separer: deed(
		'receive-requests',
		v.object({ avec: chosenId('Choisissez une personne.') }),
		(db, { avec }, { params }: OnWish) =>
			partCompanions(db, { entryId: params.entree, withId: avec }),
		here
	)
});
