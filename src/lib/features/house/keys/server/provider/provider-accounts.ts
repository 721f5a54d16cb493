import type { Db } from '#lib/platform/database/acting.ts';
import type { ProviderEntry } from '../../domain/provider-entry.ts';

/** Somebody's account at a provider: what it calls her. */
export type ProviderAccount = { providerId: string; accountId: string };

/** The colleague an account is linked to. */
export async function findLinked(db: Db, account: ProviderAccount): Promise<string | null> {
	const row = await db
		.selectFrom('key_accounts')
		.where('provider_id', '=', account.providerId)
		.where('account_id', '=', account.accountId)
		.select('user_id')
		.executeTakeFirst();
	return row?.user_id ?? null;
}

/** The colleague whose key has that address, and whether an account of that provider is hers. */
export async function findHolderFor(
	db: Db,
	email: string,
	providerId: string
): Promise<ProviderEntry['holder']> {
	const row = await db
		.selectFrom('key_holders as h')
		.where('h.email', '=', email)
		.select('h.id')
		.select((eb) => [
			eb
				.exists(
					eb
						.selectFrom('invitations as i')
						.whereRef('i.accepted_by', '=', 'h.id')
						.whereRef('i.email', '=', 'h.email')
						.select('i.id')
				)
				.as('was_invited'),
			eb
				.exists(
					eb
						.selectFrom('key_accounts as a')
						.whereRef('a.user_id', '=', 'h.id')
						.where('a.provider_id', '=', providerId)
						.select('a.id')
				)
				.as('has_account')
		])
		.executeTakeFirst();
	if (!row) return null;
	const { id, was_invited, has_account } = row;
	return { id, wasInvited: Boolean(was_invited), hasOtherAccount: Boolean(has_account) };
}

/** Links an account to her, in place of the one she had at that provider. */
export async function linkAccount(
	db: Db,
	staffId: string,
	account: ProviderAccount
): Promise<void> {
	const { providerId, accountId } = account;
	await db
		.deleteFrom('key_accounts')
		.where('user_id', '=', staffId)
		.where('provider_id', '=', providerId)
		.execute();
	await db
		.insertInto('key_accounts')
		.values({ user_id: staffId, provider_id: providerId, account_id: accountId })
		.execute();
}
