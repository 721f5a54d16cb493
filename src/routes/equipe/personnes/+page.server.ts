import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	leaveSevenDays,
	listTeam,
	readTeamProofs,
	type TeamProof,
	withdrawInvitation
} from '#lib/features/house/keys/index.server.ts';
import {
	CENTRE_ROLES,
	mayDo,
	NETWORK_ROLES,
	PROFILES,
	type Role,
	ROLE_NAMES
} from '#lib/features/house/staff/index.ts';
import {
	asViewer,
	endMembership,
	listProfiles,
	tellProfile,
	type ToldProfile,
	type Viewer
} from '#lib/features/house/staff/index.server.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { momentIn, plainDay } from '#lib/shared/french-dates.ts';
import { chosenId, pressed } from '#lib/shared/typed-values.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { sendInvitation } from '../../send-invitation.ts';
import type { Actions, PageServerLoad } from './$types';

/** The direction for her centre, the administration for the network. */
function requireInviter(viewer: Viewer | null): Viewer {
	if (viewer && mayDo(viewer.role, 'invite')) return viewer;
	error(403, {
		message: 'Votre rôle n’ouvre pas cette page. La direction du centre peut vous aider.'
	});
}

const rolesFor = (viewer: Viewer): readonly Role[] =>
	viewer.centre ? CENTRE_ROLES : NETWORK_ROLES;

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = requireInviter(locals.viewer);
	const { team, profiles } = await asViewer(locals, async (db) => ({
		team: await listTeam(db, viewer.centre?.id ?? null),
		profiles: viewer.centre ? await listProfiles(db) : new Map<string, ToldProfile>()
	}));
	const proofs = await readTeamProofs(locals.keys, team.members, locals.world.now());
	const timeZone = viewer.centre?.timeZone ?? 'Europe/Paris';
	return {
		canMail: mailDelivery(locals.world) !== 'none',
		roles: rolesFor(viewer).map((value) => ({ value, label: ROLE_NAMES[value] })),
		members: team.members.map((member) => ({
			...member,
			role: ROLE_NAMES[member.role],
			leads: member.role === 'animateur',
			profile: profileInWords(profiles.get(member.staffId), timeZone),
			isMe: member.membershipId === viewer.membershipId,
			proof: proofInWords(proofs.get(member.membershipId), timeZone)
		})),
		mayLeaveDays: mayDo(viewer.role, 'leave-days'),
		mayTellProfile: mayDo(viewer.role, 'tell-profile'),
		invitations: team.invitations.map((one) => ({
			id: one.id,
			name: one.name,
			email: one.email,
			role: ROLE_NAMES[one.role],
			isExpired: one.status === 'expired'
		}))
	};
};

function proofInWords(proof: TeamProof | undefined, timeZone: string) {
	if (!proof) return null;
	return 'until' in proof ? { ...proof, until: momentIn(timeZone, proof.until) } : proof;
}

function profileInWords(told: ToldProfile | undefined, timeZone: string) {
	if (!told) return null;
	const { profile, at, by } = told;
	return { profile, by, day: plainDay(at.toZonedDateTimeISO(timeZone).toPlainDate().toString()) };
}

const Invitee = v.object({ nom: v.string(), adresse: v.string(), role: v.string() });
const Invitation = v.object({ invitation: chosenId() });
const Member = v.object({ membre: chosenId() });
const Told = v.object({ membre: chosenId(), profil: pressed(PROFILES, 'Choisissez un profil.') });

export const actions: Actions = deeds({
	inviter: deed(
		requireInviter,
		Invitee,
		async (db, { nom, adresse, role: chosen }, { viewer, locals }) => {
			const role = rolesFor(viewer).find((one) => one === chosen);
			if (!role) return refuse('role', 'Choisissez son rôle.');
			const place = viewer.centre?.name ?? 'Le réseau des centres sociaux connectés';
			const centreId = viewer.centre?.id ?? null;
			return sendInvitation(db, locals, { name: nom, email: adresse, role, centreId, place });
		},
		(invited) => ({ invited }),
		{ email: 'adresse', role: 'role', otherwise: 'nom' }
	),
	retirer: deed(
		requireInviter,
		Invitation,
		(db, { invitation }) => withdrawInvitation(db, invitation),
		here
	),
	laisser: deed('leave-days', Member, (db, { membre }) => leaveSevenDays(db, membre), here),
	profil: deed(
		'tell-profile',
		Told,
		(db, { membre, profil }) => tellProfile(db, { membershipId: membre, profile: profil }),
		here
	),
	sortir: deed(requireInviter, Member, (db, { membre }) => endMembership(db, membre), here)
});
