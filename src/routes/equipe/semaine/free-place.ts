import { isDay } from '#lib/shared/day.ts';
import { isId } from '#lib/shared/identifier.ts';

/** Where a place was found free in the week: what a form of planning begins with. */
export type FreePlace = {
	day: string;
	from: string;
	until: string;
	room: string;
	animators: string[];
};

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What an address says of it; `otherwise` for what it does not say, or says wrong. */
export function freePlaceOf(
	{ searchParams }: URL,
	otherwise: { day: string; from: string; until: string }
): FreePlace {
	const said = (name: string, isRight: (text: string) => boolean) => {
		const text = searchParams.get(name) ?? '';
		return isRight(text) ? text : null;
	};
	const isClock = (text: string) => CLOCK.test(text);
	const who = said('qui', isId);
	return {
		day: said('jour', isDay) ?? otherwise.day,
		from: said('debut', isClock) ?? otherwise.from,
		until: said('fin', isClock) ?? otherwise.until,
		room: said('salle', isId) ?? '',
		animators: who ? [who] : []
	};
}
