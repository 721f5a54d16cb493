import type { Keys } from '../door/open-keys.ts';
import { countCodes } from './second-factor.ts';

/** What somebody may prove who she is with, beside her password. */
export type Proofs = {
	hasApplication: boolean;
	/** Codes left on her sheet; null: she has none. */
	codesLeft: number | null;
};

export async function readProofs(keys: Keys, staffId: string): Promise<Proofs> {
	const codesLeft = await countCodes(keys, staffId);
	if (codesLeft === null) return { hasApplication: false, codesLeft };
	const linked = await keys.database
		.selectFrom('key_second_factors')
		.where('user_id', '=', staffId)
		.where('verified', '=', true)
		.select('id')
		.executeTakeFirst();
	return { hasApplication: linked !== undefined, codesLeft };
}
