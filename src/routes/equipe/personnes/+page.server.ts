import { error, fail, redirect } from '@sveltejs/kit';
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
	type Role,
	ROLE_NAMES
} from '#lib/features/house/staff/index.ts';
import { asViewer, endMembership, type Viewer } from '#lib/features/house/staff/index.server.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { isId } from '#lib/shared/identifier.ts';
import { sendInvitation } from '../../send-invitation.ts';
import { requireDeed } from '../require-deed.ts';
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
	const team = await asViewer(locals, (db) => listTeam(db, viewer.centre?.id ?? null));
	const proofs = await readTeamProofs(locals.keys, team.members, locals.world.now());
	const timeZone = viewer.centre?.timeZone ?? 'Europe/Paris';
	return {
		canMail: mailDelivery(locals.world) !== 'none',
		roles: rolesFor(viewer).map((value) => ({ value, label: ROLE_NAMES[value] })),
		members: team.members.map((member) => ({
			...member,
			role: ROLE_NAMES[member.role],
			isMe: member.membershipId === viewer.membershipId,
			proof: proofInWords(proofs.get(member.membershipId), timeZone)
		})),
		mayLeaveDays: mayDo(viewer.role, 'leave-days'),
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

export const actions: Actions = {
	inviter: async ({ locals, request }) => {
		const viewer = requireInviter(locals.viewer);
		const data = await request.formData();
		const text = (name: string) => String(data.get(name) ?? '');
		const typed = { email: text('adresse'), name: text('nom'), role: text('role') };
		const role = rolesFor(viewer).find((one) => one === typed.role);
		if (!role) return fail(400, { typed, refusal: 'role', message: 'Choisissez son rôle.' });
		const place = viewer.centre?.name ?? 'Le réseau des centres sociaux connectés';
		const centreId = viewer.centre?.id ?? null;
		const made = await sendInvitation(locals, { ...typed, role, place, centreId });
		if ('refusal' in made) return fail(400, { typed, ...made });
		return { invited: made };
	},
	retirer: async ({ locals, request }) => {
		requireInviter(locals.viewer);
		const id = String((await request.formData()).get('invitation') ?? '');
		const done = isId(id) ? await asViewer(locals, (db) => withdrawInvitation(db, id)) : null;
		if (done && 'refusal' in done) return fail(400, { refusal: 'other', message: done.message });
		redirect(303, '/equipe/personnes');
	},
	laisser: async ({ locals, request }) => {
		requireDeed(locals.viewer, 'leave-days');
		const id = String((await request.formData()).get('membre') ?? '');
		const done = isId(id) ? await asViewer(locals, (db) => leaveSevenDays(db, id)) : null;
		if (done && 'refusal' in done) return fail(400, { refusal: 'other', message: done.message });
		redirect(303, '/equipe/personnes');
	},
	sortir: async ({ locals, request }) => {
		requireInviter(locals.viewer);
		const id = String((await request.formData()).get('membre') ?? '');
		const done = isId(id) ? await asViewer(locals, (db) => endMembership(db, id)) : null;
		if (done && 'refusal' in done) return fail(400, { refusal: 'other', message: done.message });
		redirect(303, '/equipe/personnes');
	}
};
