import { findCentre } from '#lib/features/house/centres/index.server.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { countCorrections, type FamilyMove } from '#lib/features/desk/requests/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type Command, refused } from '../command.ts';

/** `corrections --centre SLUG`: what the rules proposed and what was chosen, never the words. */
export const corrections: Command = {
	usage: 'corrections --centre NOM-COURT',
	summary:
		'Compte les familles proposées aux demandes et celles que l’équipe a choisies, sans aucun mot des demandes.',
	options: { centre: { type: 'string' } },
	check(words, options) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		return options.centre ? null : 'Il manque --centre.';
	},
	async run(world, _words, options) {
		const at = world.now();
		const centre = await findCentre(world.database, at, String(options.centre));
		if (!centre) {
			return refused(
				refuse('unknown-centre', `Aucun centre ne porte le nom court « ${options.centre} ».`)
			);
		}
		const acting = { staffId: null, role: 'operator' as const, centres: [centre.id], at };
		const counted = await asActing(world.database, acting, countCorrections);
		return {
			code: 0,
			value: counted,
			lines: [
				`Demandes avec une famille proposée\u00a0: ${counted.proposed}.`,
				...tell('Rangées ailleurs\u00a0:', counted.chosen),
				...tell('Changées après coup\u00a0:', counted.corrected)
			]
		};
	}
};

function tell(title: string, moves: readonly FamilyMove[]): string[] {
	if (moves.length === 0) return [`${title} aucune.`];
	return [
		title,
		...moves.map(({ from, to, times }) => `  ${labelOf(from)} → ${labelOf(to)}\u00a0: ${times}`)
	];
}

/** A proposal of another version may name a family that is no more: its code says it. */
const labelOf = (family: string) => FAMILIES.find(({ code }) => code === family)?.label ?? family;
