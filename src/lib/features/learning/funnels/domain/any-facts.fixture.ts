import fc from 'fast-check';
import { CALL_OUTCOMES, CHANNELS, COMMITMENT_WAYS } from './channels.ts';
import type { FunnelFacts } from './funnel-facts.ts';

/** Anything that may be known of somebody, possible or not, within three months of `today`. */
export function anyFacts(today: string): fc.Arbitrary<FunnelFacts> {
	const day = fc
		.integer({ min: -90, max: 0 })
		.map((days) => Temporal.PlainDate.from(today).add({ days }).toString());
	const ahead = fc
		.integer({ min: -90, max: 90 })
		.map((days) => Temporal.PlainDate.from(today).add({ days }).toString());
	const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
	return fc.record({
		onListOn: maybe(day),
		withdrawal: maybe(fc.record({ on: day, because: fc.constant(null) })),
		invitation: maybe(
			fc.record({
				id: fc.constant('i'),
				channel: fc.constantFrom(...CHANNELS),
				invitedOn: day,
				expiresOn: ahead,
				meeting: maybe(fc.record({ id: fc.constant('m'), day: ahead, isCancelled: fc.boolean() })),
				isMissed: fc.boolean()
			})
		),
		call: maybe(
			fc.record({
				id: fc.constant('c'),
				outcome: fc.constantFrom(...CALL_OUTCOMES),
				calledOn: day,
				isSinceInvitation: fc.boolean()
			})
		),
		cameOn: maybe(day),
		commitment: maybe(
			fc.record({ id: fc.constant('k'), on: day, way: fc.constantFrom(...COMMITMENT_WAYS) })
		),
		pause: maybe(fc.record({ id: fc.constant('p'), until: ahead })),
		seat: maybe(
			fc.record({
				enrolmentId: fc.constant('e'),
				groupId: fc.constant('g'),
				enrolledOn: day,
				leftOn: maybe(ahead),
				leftBecause: fc.constant(null),
				isCancelled: fc.boolean(),
				firstPresentOn: maybe(day),
				isMarked: fc.boolean(),
				lastDay: maybe(ahead)
			})
		),
		whereTo: fc.constant(null)
	});
}
