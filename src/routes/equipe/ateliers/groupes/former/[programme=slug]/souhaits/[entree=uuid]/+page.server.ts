import { error, fail, redirect } from '@sveltejs/kit';
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
	typedWish,
	weeklySlotName
} from '#lib/features/learning/groups/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	agreementsOf,
	agreeTo,
	hostsFor,
	territorySlots,
	withdrawAgreement
} from '#lib/features/learning/territories/index.server.ts';
import { listPreList } from '#lib/features/learning/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../../../../require-deed.ts';
import { programmeOf } from '../../../programme-of.ts';
import type { Actions, PageServerLoad } from './$types';

/** Those who wait for the programme, and the one whose wishes are asked. */
async function waitingFor(db: Db, slug: string, entryId: string) {
	const programme = await programmeOf(db, slug);
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

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'receive-requests');
	return asViewer(locals, async (db) => {
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
				since: since && todayIn(viewer.centre.timeZone, since)
			})),
			next,
			mayForm: mayDo(viewer.role, 'form-groups')
		};
	});
};

export const actions = {
	dire: async ({ locals, params, request, url }) => {
		requireDeed(locals.viewer, 'receive-requests');
		const form = await request.formData();
		const wish = readWishForm(form);
		const typed = typedWish(form);
		if ('refusal' in wish) return fail(400, { message: wish.message, typed });
		const { withId } = typed;
		const told = await asViewer(locals, async (db) => {
			const { next } = await waitingFor(db, params.programme, params.entree);
			const done = await tellWish(db, params.entree, wish);
			if ('refusal' in done) return done;
			if (isId(withId)) {
				const joined = await joinCompanions(db, { entryId: params.entree, withId });
				if ('refusal' in joined) return joined;
			}
			return { next };
		});
		if ('refusal' in told) return fail(409, { message: told.message, typed });
		const { next } = told;
		const goesOn = form.get('suite') === 'oui' && next;
		redirect(303, goesOn ? url.pathname.replace(params.entree, next) : `${url.pathname}?dit`);
	},
	accorder: async ({ locals, params, request, url }) => {
		requireDeed(locals.viewer, 'receive-requests');
		const form = await request.formData();
		const hostCentreId = String(form.get('centre') ?? '');
		if (!isId(hostCentreId)) return fail(400, { message: 'Choisissez un centre.' });
		const how = form.get('comment') === 'papier' ? 'paper' : 'said';
		const agreed = await asViewer(locals, (db) =>
			agreeTo(db, { entryId: params.entree, hostCentreId, how })
		);
		if ('refusal' in agreed) return fail(409, { message: agreed.message });
		redirect(303, url.pathname);
	},
	retirer: async ({ locals, params, request, url }) => {
		requireDeed(locals.viewer, 'receive-requests');
		const hostCentreId = String((await request.formData()).get('centre') ?? '');
		if (!isId(hostCentreId)) return fail(400, { message: 'Choisissez un centre.' });
		const withdrawn = await asViewer(locals, (db) =>
			withdrawAgreement(db, { entryId: params.entree, hostCentreId })
		);
		if ('refusal' in withdrawn) return fail(409, { message: withdrawn.message });
		redirect(303, url.pathname);
	},
	separer: async ({ locals, params, request, url }) => {
		requireDeed(locals.viewer, 'receive-requests');
		const withId = String((await request.formData()).get('avec') ?? '');
		if (!isId(withId)) return fail(400, { message: 'Choisissez une personne.' });
		await asViewer(locals, (db) => partCompanions(db, { entryId: params.entree, withId }));
		redirect(303, url.pathname);
	}
} satisfies Actions;
