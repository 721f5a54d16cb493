import { addMembership, addStaffMember } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Invitation } from '../../domain/invitation.ts';

/** What the door keeps of a new colleague; her password's digest, or her account at a provider. */
export type NewHolder = {
	name: string;
	email: string;
	emailIsVerified: boolean;
	account: { password: string } | { providerId: string; accountId: string };
};

export type Inside = { staffId: string; membershipId: string };

/**
 * Lets in whom an invitation waits for: a new colleague, or one who already holds a key (her
 * identifier). Null, and nothing may be kept, when somebody closed the invitation meanwhile.
 */
export async function admitInvited(
	db: Db,
	{ id, role, centre }: Invitation,
	who: string | NewHolder
): Promise<Inside | null> {
	const place = { role, centreId: centre?.id ?? null };
	const inside =
		typeof who === 'string'
			? { staffId: who, membershipId: await addMembership(db, { staffId: who, ...place }) }
			: await addStaffMember(db, { name: who.name, ...place });
	if (!(await closeInvitation(db, id, inside.staffId))) return null;
	if (typeof who !== 'string') await addHolder(db, inside.staffId, who);
	return inside;
}

/** False when somebody closed it meanwhile. */
async function closeInvitation(db: Db, id: string, staffId: string): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('invitations')
		.set({ accepted_at: db.acting.at.toString(), accepted_by: staffId })
		.where('id', '=', id)
		.where('accepted_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

async function addHolder(db: Db, id: string, holder: NewHolder): Promise<void> {
	const { name, email, emailIsVerified, account } = holder;
	await db
		.insertInto('key_holders')
		.values({ id, name, email, email_verified: emailIsVerified })
		.execute();
	const kept =
		'password' in account
			? { provider_id: 'credential', account_id: id, password: account.password }
			: { provider_id: account.providerId, account_id: account.accountId };
	await db
		.insertInto('key_accounts')
		.values({ user_id: id, ...kept })
		.execute();
}
