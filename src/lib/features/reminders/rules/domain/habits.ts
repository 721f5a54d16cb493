/** When a centre sends, and how much. */
export type Habits = {
	/** Hours in its zone; the end is outside. */
	fromHour: string;
	untilHour: string;
	/** Good Friday and 26 December are holidays there: no zone says so. */
	inAlsaceMoselle: boolean;
	/** To one number, whatever they are about. */
	mostADay: number;
	/** More than this of one kind on one day, and somebody confirms the exact count. */
	mostUnasked: number;
	monthCents: number;
};

/** Nine to seven, as every French guide of good conduct allows, and two a day at most. */
export const USUAL_HABITS: Habits = {
	fromHour: '09:00',
	untilHour: '19:00',
	inAlsaceMoselle: false,
	mostADay: 2,
	mostUnasked: 200,
	monthCents: 10_000
};
