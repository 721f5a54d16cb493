import type { Sending } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { townInWords } from '#lib/features/neighbourhood/town-answers/index.ts';
import { todayIn } from '#lib/platform/clock.ts';

/** What was sent of a problem, and what may be, as the team reads it. */
export function tellSending({ services, sent, maySend, isProblem }: Sending, timeZone: string) {
	const day = (at: Temporal.Instant) => todayIn(timeZone, at);
	return {
		...{ maySend, isProblem },
		services: services.map(({ id, name, mail }) => ({
			value: id,
			label: name,
			hint: mail
		})),
		sent: sent.map(({ id, service, at, by, closedAt, isOpen, answers }) => ({
			...{ id, service, by, isOpen, on: day(at), closedOn: closedAt && day(closedAt) },
			answers: answers.map(({ state, plannedOn, words, at: answeredAt, isShown }) => ({
				...{ words, isShown, told: townInWords(state, plannedOn), on: day(answeredAt) }
			}))
		}))
	};
}
export type ToldSending = ReturnType<typeof tellSending>;
