import type { Applicant, Instance, Offer } from './instance.ts';
import { chanceFrom } from '#lib/shared/seeded-chance.ts';

export type Size = { people: number; offers: number; seed: number };

/** A territory drawn from a seed: parties, needs, animators shared, open groups, a limit sometimes. */
export function anyInstance({ people, offers: many, seed }: Size): Instance {
	const draw = chanceFrom(Math.imul(seed, 2654435761));
	const pick = <One>(some: readonly One[], count: number): One[] => {
		const left = [...some];
		return Array.from({ length: Math.min(count, left.length) }, () =>
			left.splice(Math.floor(draw() * left.length), 1).at(0)!
		);
	};
	const few = many <= 5;
	const slots = few ? ['mer-14', 'ven-14', 'sam-10'] : SLOTS;
	const centres = Array.from({ length: Math.max(1, Math.round(many / 5)) }, (_, at) => `c${at}`);
	const offers = Array.from({ length: many }, (_, at): Offer => {
		const capacity = draw() < 0.3 ? 6 : few ? 3 + Math.floor(draw() * 4) : 9;
		return {
			id: `o${at}`,
			centre: pick(centres, 1)[0]!,
			slot: pick(slots, 1)[0]!,
			capacity,
			minimum: Math.min(capacity, 2 + Math.floor(draw() * (few ? 2 : 5))),
			profiles:
				draw() < 0.4 ? ['pedagogic'] : draw() < 0.6 ? ['technical'] : ['pedagogic', 'technical'],
			provides: draw() < 0.7 ? ['lift'] : [],
			format: draw() < 0.15 ? 'open' : 'level',
			animators: draw() < 0.5 ? [`anim${Math.floor(draw() * many)}`] : []
		};
	});
	const applicants = Array.from({ length: people }, (_, at): Applicant => {
		const sure = 0.5 + 0.45 * draw();
		const level = Math.floor(draw() * 3);
		const beside = level === 1 ? (draw() < 0.5 ? 0 : 2) : 1;
		const levels: [number, number, number] = [0, 0, 0];
		levels[level] = sure;
		levels[beside] = 1 - sure;
		return {
			id: `a${at}`,
			levels,
			slots: pick(slots, 1 + Math.floor(draw() * (few ? 2 : 4))),
			centres: pick(centres, 1 + Math.floor(draw() * 3)),
			waitingDays: Math.floor(draw() * 120),
			needs: draw() < 0.1 ? ['lift'] : [],
			party: null
		};
	});
	for (let at = 0; at + 1 < people; at += 8) {
		const [one, other] = [applicants[at]!, applicants[at + 1]!];
		applicants[at] = { ...one, party: `p${at}` };
		applicants[at + 1] = { ...other, slots: one.slots, centres: one.centres, party: `p${at}` };
	}
	return { applicants, offers, maxGroups: draw() < 0.2 ? Math.ceil(many / 2) : null, locked: [] };
}

const SLOTS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam'].flatMap((day) =>
	['10', '14', '17'].map((hour) => `${day}-${hour}`)
);

/** The same people, freer: so many slots more each, and half as many centres. */
export function freer(instance: Instance, by: number): Instance {
	const slots = [...new Set(instance.offers.map(({ slot }) => slot))];
	const centres = [...new Set(instance.offers.map(({ centre }) => centre))];
	const some = (all: string[], from: number, step: number, count: number) =>
		Array.from({ length: count }, (_, nth) => all[(from + nth * step) % all.length]!);
	return {
		...instance,
		applicants: instance.applicants.map((one, at) => ({
			...one,
			slots: [...new Set([...one.slots, ...some(slots, at * 7, 5, by)])],
			centres: [...new Set([...one.centres, ...some(centres, at * 3, 1, Math.ceil(by / 2))])]
		}))
	};
}
