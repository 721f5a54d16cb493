import written from '#content/placement-before.json' with { type: 'json' };

/** What she has at home, the two told apart; null when nothing was said of it. */
export type Equipment = { device: boolean | null; connection: boolean | null };

type EquipmentQuestion = {
	id: string;
	wording: string;
	readAloud: string;
	answers: readonly { value: string; label: string; device?: boolean; connection?: boolean }[];
};

export const EQUIPMENT_QUESTION: EquipmentQuestion = written.equipment.question;
/** The two that it took the place of: what was answered then is still told in its words. */
export const FORMER_EQUIPMENT: readonly EquipmentQuestion[] = written.equipment.former;

/** What is at home and what is not, by the question of today or by the two of before. */
export function equipmentOf(said: Record<string, string | null>): Equipment {
	return [EQUIPMENT_QUESTION, ...FORMER_EQUIPMENT].reduce<Equipment>(
		(known, { id, answers }) => {
			const answer = answers.find(({ value }) => value === said[id]);
			return {
				device: known.device ?? answer?.device ?? null,
				connection: known.connection ?? answer?.connection ?? null
			};
		},
		{ device: null, connection: null }
	);
}

/** The same in a sentence, what is missing first; null when nothing was said. */
export function tellEquipment({ device, connection }: Equipment): string | null {
	const things = [
		{ name: 'un appareil', has: device },
		{ name: 'internet', has: connection }
	];
	const missing = things.flatMap(({ name, has }) => (has === false ? [`${name} manque`] : []));
	const there = things.flatMap(({ name, has }) => (has ? [`${name} est là`] : []));
	const told = [...missing, ...there];
	return told.length === 0 ? null : `Équipement à la maison\u00a0: ${told.join(', ')}.`;
}
