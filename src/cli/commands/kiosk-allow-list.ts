import { makeAllowList } from '#lib/features/lobby/allow-lists/index.server.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { centreAsked, originHere } from '../centre-asked.ts';
import { type Command, refused } from '../command.ts';

/** `kiosk allow-list --centre SLUG` */
export const kioskAllowList: Command = {
	usage: 'kiosk allow-list --centre NOM-COURT',
	summary:
		'Donne les sites que les bornes d’un centre ouvrent, et les réglages du navigateur, signés.',
	options: { centre: { type: 'string' } },
	check(words, options) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		return options.centre ? null : 'Il manque --centre.';
	},
	async run(world, _words, options) {
		const centre = await centreAsked(world, options.centre);
		if ('refusal' in centre) return refused(centre);
		const list = await makeAllowList(world, centre, originHere());
		const sites = counted(list.hosts.length, 'site', 'sites');
		return { code: 0, value: list, lines: [`${sites}\u00a0:`, ...list.hosts] };
	}
};
