import type { Keys } from '../door/open-keys.ts';

/** Whether somebody has a password: whoever came by a provider has none to type again. */
export async function hasPassword(keys: Keys, staffId: string): Promise<boolean> {
	const row = await keys.database
		.selectFrom('key_accounts')
		.where('user_id', '=', staffId)
		.where('provider_id', '=', 'credential')
		.where('password', 'is not', null)
		.select('id')
		.executeTakeFirst();
	return row !== undefined;
}
