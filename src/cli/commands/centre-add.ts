import { asActing } from '#lib/platform/database/acting.ts';
import { startCentre } from '#lib/features/learning/workshops/index.server.ts';
import { type Command, refused } from '../command.ts';

/** `centre add SLUG --name NAME [--commune INSEE] [--zone ZONE]` */
export const centreAdd: Command = {
	usage: 'centre add NOM-COURT --name NOM [--commune INSEE] [--zone FUSEAU]',
	summary: 'Ajoute un centre, avec les programmes habituels du réseau.',
	options: { name: { type: 'string' }, commune: { type: 'string' }, zone: { type: 'string' } },
	check(words, options) {
		if (words.length !== 1) return 'Donnez un nom court, et un seul.';
		return options.name ? null : 'Il manque --name.';
	},
	async run(world, [slug], options) {
		const acting = { staffId: null, role: 'operator' as const, centres: [], at: world.now() };
		const added = await asActing(world.database, acting, (db) =>
			startCentre(db, {
				slug: slug!,
				name: String(options.name),
				commune: options.commune as string | undefined,
				timeZone: options.zone as string | undefined
			})
		);
		if ('refusal' in added) return refused(added);
		return {
			code: 0,
			value: { id: added.id, slug },
			lines: [`Le centre « ${options.name} » est ajouté, avec ses cinq programmes.`]
		};
	}
};
