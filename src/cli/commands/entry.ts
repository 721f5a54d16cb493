import {
	addStaffMember,
	ENTRY_LINK_MINUTES,
	findMembership,
	sealEntryLink
} from '#lib/features/house/staff/index.server.ts';
import { CENTRE_ROLES, type Role } from '#lib/features/house/staff/index.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { centreAsked, originHere } from '../centre-asked.ts';
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
		const centre = await centreAsked(world, options.centre);
		if ('refusal' in centre) return refused(centre);
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
		const link = `${originHere()}/entrer/${sealEntryLink(world.secrets.signIn, membershipId, world.now())}`;
		return { code: 0, value: { link }, lines: [link] };
	}
};
