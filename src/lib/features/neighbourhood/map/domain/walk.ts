import { metresBetween, type Point } from '#lib/features/resources/places/index.ts';
import { counted } from '#lib/shared/french-plural.ts';

/** As somebody walks who does not hurry, by streets that turn: a third more than the crow flies. */
export const WALK = { metresAMinute: 67, detour: 1.3 } as const;
/** Beyond, nobody walks. */
const FARTHEST = 60;

/** Whole minutes on foot, at least one. */
export function minutesOnFoot(from: Point, to: Point): number {
	return Math.max(1, Math.round((metresBetween(from, to) * WALK.detour) / WALK.metresAMinute));
}

/** « À 8 minutes à pied »; null beyond an hour: that is no walk. */
export function walkWords(minutes: number): string | null {
	return minutes > FARTHEST ? null : `à ${counted(minutes, 'minute')} à pied`;
}

/** How it was counted, for who wants to know. */
export const WALK_TOLD = `Le temps à pied est compté à pas tranquille (${(
	(WALK.metresAMinute * 60) /
	1000
).toFixed(0)} km à l’heure), avec un tiers de détour.`;
