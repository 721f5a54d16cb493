import { giveKioskCode, kioskToInstall } from '#lib/features/lobby/kiosks/index.server.ts';
import { installAddress } from '#lib/features/lobby/kiosks/index.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { clockIn } from '#lib/shared/french-dates.ts';
import { centreAsked, originHere } from '../centre-asked.ts';
import { type Command, refused } from '../command.ts';

/** `kiosk code --centre SLUG [--name NAME]` */
export const kioskCode: Command = {
	usage: 'kiosk code --centre NOM-COURT [--name NOM]',
	summary:
		'Donne un code qui installe une borne\u00a0: une fois, dans les dix minutes\u00a0; crée la borne s’il n’y en a pas.',
	options: { centre: { type: 'string' }, name: { type: 'string' } },
	check(words, options) {
		if (words.length > 0) return 'Cette commande ne prend que des options.';
		if (!options.centre) return 'Il manque --centre.';
		return options.name === undefined || String(options.name).trim()
			? null
			: 'Donnez un nom après --name, par exemple --name "Borne du hall".';
	},
	async run(world, _words, options) {
		const centre = await centreAsked(world, options.centre);
		if ('refusal' in centre) return refused(centre);
		const { database, now, secrets } = world;
		const acting = {
			...{ staffId: null, role: 'operator' as const, centres: [centre.id] },
			at: now()
		};
		const named = options.name === undefined ? undefined : String(options.name);
		const given = await asActing(database, acting, async (db) => {
			const kiosk = await kioskToInstall(db, named);
			if ('refusal' in kiosk) return kiosk;
			return giveKioskCode(db, { kioskId: kiosk.id, key: secrets.kiosks });
		});
		if ('refusal' in given) return refused(given);
		const { kiosk, code, expiresAt } = given;
		const url = installAddress(originHere(), code);
		return {
			code: 0,
			value: { url, code, expiresAt: expiresAt.toString() },
			lines: [
				`${kiosk}\u00a0: ouvrez ${url} sur la machine, puis appuyez sur «\u202fInstaller cette borne\u202f».`,
				`Le code ${code} sert une fois, jusqu’à ${clockIn(centre.timeZone, expiresAt)}.`
			]
		};
	}
};
