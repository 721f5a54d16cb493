/** The hard rules said again, for tests: nothing here comes from the code that makes plans. */
import type { Applicant, Instance, Offer } from '../instance/instance.ts';
import type { GroupPlan } from './plan.ts';

export const BAND_OF = { '0': 0, '0-1': 0.5, '1': 1, '1-2': 1.5, '2': 2 } as const;

export function awayFrom(levels: readonly number[], band: number): number {
	const weights = [0, 1, 2].map((k) => (Math.abs(k - band) === 0.5 ? 0.35 : Math.abs(k - band)));
	return levels[0]! * weights[0]! + levels[1]! * weights[1]! + levels[2]! * weights[2]!;
}

/** What keeps these people out of an offer in a band; null when they may go. */
export function whyNot(people: readonly Applicant[], offer: Offer, band: number | null) {
	for (const { slots, centres, needs } of people) {
		if (!slots.includes(offer.slot)) return 'slot';
		if (!centres.includes(offer.centre)) return 'centre';
		if (needs.some((need) => !offer.provides.includes(need))) return 'need';
	}
	if (band === null) return offer.format === 'open' ? null : 'format';
	if (offer.format === 'open') return 'format';
	const isLed =
		offer.profiles.includes('pedagogic') || (offer.profiles.includes('technical') && band > 1);
	if (!isLed) return 'profile';
	const away = people.map(({ levels }) => awayFrom(levels, band)).sort((a, b) => a - b);
	const [least, most] = [away[0]!, away.at(-1)!];
	const isFar = people.length === 1 ? least > (band % 1 ? 0.5 : 0.7) + 1e-9 : least > 0.7 + 1e-9;
	return isFar || most > 1.15 + 1e-9 ? 'level' : null;
}

/** Every hard rule that a plan breaks, in words; none is expected. */
export function brokenRules(instance: Instance, { groups, unplaced }: GroupPlan): string[] {
	const broken: string[] = [];
	const who = new Map(instance.applicants.map((one) => [one.id, one]));
	const seat = new Map<string, string>();
	for (const { offer: id, band, members } of groups) {
		const offer = instance.offers.find((one) => one.id === id)!;
		if (members.length > offer.capacity) broken.push(`${id} holds too many`);
		if (members.length < Math.max(1, offer.minimum)) broken.push(`${id} opens with too few`);
		for (const member of members) {
			if (seat.has(member)) broken.push(`${member} sits twice`);
			seat.set(member, id);
		}
		const parties = Map.groupBy(members, (member) => who.get(member)!.party ?? member);
		for (const party of parties.values()) {
			const people = party.map((member) => who.get(member)!);
			const reason = whyNot(people, offer, band === null ? null : BAND_OF[band]);
			if (reason) broken.push(`${party.join(' and ')} in ${id}: ${reason}`);
		}
	}
	if (new Set(groups.map(({ offer }) => offer)).size < groups.length) broken.push('an offer twice');
	if (groups.length > (instance.maxGroups ?? Infinity)) broken.push('too many groups');
	for (const { id, party } of instance.applicants) {
		const together = instance.applicants.filter((one) => party !== null && one.party === party);
		if (together.some((one) => seat.get(one.id) !== seat.get(id))) broken.push(`${id} is parted`);
		const isOut = unplaced.some((one) => one.id === id);
		if (isOut === seat.has(id)) broken.push(`${id} is told twice, or not at all`);
	}
	for (const { applicant, offer } of instance.locked) {
		if (seat.get(applicant) !== offer) broken.push(`${applicant} was moved`);
	}
	const led = groups.flatMap(({ offer: id }) => {
		const { slot, animators } = instance.offers.find((one) => one.id === id)!;
		return [...new Set(animators)].map((animator) => `${animator} ${slot}`);
	});
	if (new Set(led).size < led.length) broken.push('an animator at two places');
	return broken;
}
