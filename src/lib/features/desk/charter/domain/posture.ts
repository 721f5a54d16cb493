export const POSTURES = ['teaches', 'does-it-too'] as const;
export type Posture = (typeof POSTURES)[number];

/** A posture as the team and the neighbours read it: what is done here, without blame (study-2.4). */
export function postureLabel(posture: Posture): string {
	return posture === 'teaches'
		? 'Fait avec la personne, jamais à sa place'
		: 'Fait avec la personne, et parfois à sa place';
}
