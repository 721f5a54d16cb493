import { bandsOf, maySit } from './choices.ts';
import type { Instance } from './instance.ts';
import { unitsOf } from './units.ts';

export type InstanceFault = { path: string; message: string };

/** The first thing that an instance says twice, or against itself; null when it holds together. */
export function instanceFault(instance: Instance): InstanceFault | null {
	return twice(instance) ?? emptyHands(instance) ?? wrongLock(instance) ?? crowdedLock(instance);
}

function twice({ applicants, offers, locked }: Instance): InstanceFault | null {
	for (const [list, ids] of [
		['applicants', applicants.map(({ id }) => id)],
		['offers', offers.map(({ id }) => id)]
	] as const) {
		const at = ids.findIndex((id, index) => ids.indexOf(id) !== index);
		if (at >= 0) return { path: `${list}[${at}].id`, message: 'cet identifiant est déjà pris' };
	}
	const held = locked.map(({ applicant }) => applicant);
	const at = held.findIndex((id, index) => held.indexOf(id) !== index);
	if (at < 0) return null;
	return { path: `locked[${at}].applicant`, message: 'cette personne a déjà une place tenue' };
}

function emptyHands({ offers }: Instance): InstanceFault | null {
	const small = offers.findIndex(({ minimum, capacity }) => minimum > capacity);
	if (small >= 0) {
		return { path: `offers[${small}].minimum`, message: 'il dépasse la capacité (capacity)' };
	}
	const alone = offers.findIndex(
		({ format, profiles }) => format === 'level' && profiles.length === 0
	);
	if (alone < 0) return null;
	return { path: `offers[${alone}].profiles`, message: 'il faut au moins un profil' };
}

/** A seat that is held must be one she could have. */
function wrongLock({ applicants, offers, locked }: Instance): InstanceFault | null {
	const units = unitsOf(applicants);
	const seatOf = new Map(locked.map(({ applicant, offer }) => [applicant, offer]));
	for (const [at, { applicant, offer: offerId }] of locked.entries()) {
		const unit = units.find(({ members }) => members.some(({ id }) => id === applicant));
		if (!unit) return { path: `locked[${at}].applicant`, message: 'personne n’a cet identifiant' };
		const offer = offers.find(({ id }) => id === offerId);
		if (!offer) return { path: `locked[${at}].offer`, message: 'aucune offre n’a cet identifiant' };
		if (!bandsOf(offer).some((band) => maySit(unit, offer, band))) {
			return {
				path: `locked[${at}].offer`,
				message: 'cette offre ne convient pas à cette personne'
			};
		}
		if (unit.members.some(({ id }) => (seatOf.get(id) ?? offerId) !== offerId)) {
			return {
				path: `locked[${at}].offer`,
				message: 'une autre personne du même groupe (party) est tenue ailleurs'
			};
		}
	}
	return null;
}

/** As many held seats as there are, and no animator at two places. */
function crowdedLock({ applicants, offers, maxGroups, locked }: Instance): InstanceFault | null {
	const sizes = new Map(
		unitsOf(applicants).flatMap((unit) => unit.members.map(({ id }) => [id, unit] as const))
	);
	const held = Map.groupBy(locked, ({ offer }) => offer);
	for (const [at, { offer: offerId }] of locked.entries()) {
		const offer = offers.find(({ id }) => id === offerId)!;
		const units = new Set(held.get(offerId)!.map(({ applicant }) => sizes.get(applicant)!));
		const people = [...units].reduce((sum, { size }) => sum + size, 0);
		if (people > offer.capacity) {
			return { path: `locked[${at}].offer`, message: 'plus de places tenues que de places' };
		}
		const other = offers.find(
			(one) =>
				one.id !== offerId &&
				held.has(one.id) &&
				one.slot === offer.slot &&
				one.animators.some((animator) => offer.animators.includes(animator))
		);
		if (other) {
			return {
				path: `locked[${at}].offer`,
				message: 'la même animation est tenue ailleurs à cette heure'
			};
		}
	}
	if (maxGroups === null || held.size <= maxGroups) return null;
	return { path: 'maxGroups', message: 'les places tenues ouvrent déjà plus de groupes' };
}
