import { findCentre } from '#lib/features/house/centres/index.server.ts';
import {
	addStaffMember,
	ENTRY_LINK_MINUTES,
	findMembership,
	sealEntryLink
} from '#lib/features/house/staff/index.server.ts';
import { CENTRE_ROLES, type Role } from '#lib/features/house/staff/index.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { readSettings } from '#lib/platform/settings.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type Command, refused } from '../command.ts';

/** `entry --centre SLUG --role ROLE`: whoever holds the machine may open its door. */
export const entry: Command = {
	usage: 'entry --centre NOM-COURT --role accueil|animateur|referent-famille|direction',
	summary: `Donne un lien d’entrée, valable ${ENTRY_LINK_MINUTES} minutes.`,
	options: { centre: { type: 'string' }, role: { type: 'string' } },
	check(words, options) {
		if (words.length > 0 || !options.centre) return 'Il manque --centre.';
		return CENTRE_ROLES.some((role) => role === options.role) ? null : 'Il manque --role.';
	},
	async run(world, _words, options) {
		const centre = await findCentre(world.database, world.now(), String(options.centre));
		if (!centre) {
			return refused(
				refuse('unknown-centre', `Aucun centre ne porte le nom court « ${options.centre} ».`)
			);
		}
		const role = options.role as Role;
		const acting = {
			staffId: null,
			role: 'operator' as const,
			centres: [centre.id],
			at: world.now()
		};
		const membershipId = await asActing(world.database, acting, async (db) => {
			const known = await findMembership(db, centre.id, role);
			return (
				known ??
				(await addStaffMember(db, { name: 'Équipe du centre', role, centreId: centre.id }))
					.membershipId
			);
		});
		const settings = readSettings(process.env);
		const origin = 'refusal' in settings ? 'http://localhost:3000' : settings.origin;
		const link = `${origin}/entrer/${sealEntryLink(world.secrets.signIn, membershipId, world.now())}`;
		return { code: 0, value: { link }, lines: [link] };
	}
};
