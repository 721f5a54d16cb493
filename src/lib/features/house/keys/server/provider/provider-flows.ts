import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { OidcRequest } from '#lib/platform/auth/oidc-request.ts';
import { instant } from '#lib/platform/database/instant.ts';
import type { Keys } from '../door/open-keys.ts';

/** Minutes somebody has to sign in at the provider. */
export const FLOW_MINUTES = 10;

/** What waits here while she is at the provider. */
const Flow = v.object({
	redirectUri: v.string(),
	nonce: v.string(),
	verifier: v.string(),
	/** The page of ours she comes back to. */
	back: v.string(),
	/** The link of an invitation she opened first. */
	invitation: v.nullable(v.string())
});
export type ProviderFlow = v.InferOutput<typeof Flow>;

/**
 * A flow is found only with both its state, which travels, and the secret of the browser that
 * began it, which does not: whoever sends her the end of a flow of his own signs nobody in.
 */
function nameOf(state: string, browser: string): string {
	return `oidc-${createHash('sha256').update(`${state} ${browser}`).digest('base64url')}`;
}

/** Keeps a flow for ten minutes. */
export async function keepFlow(
	keys: Keys,
	browser: string,
	request: OidcRequest,
	meanwhile: Pick<ProviderFlow, 'back' | 'invitation'>,
	now: Temporal.Instant
): Promise<void> {
	const { state, ...kept } = request;
	const flow: ProviderFlow = { ...kept, ...meanwhile };
	await keys.database
		.insertInto('key_verifications')
		.values({
			identifier: nameOf(state, browser),
			value: JSON.stringify(flow),
			expires_at: now.add({ minutes: FLOW_MINUTES }).toString()
		})
		.execute();
}

/** The flow of that state in that browser, which serves once; null: unknown, used, or too old. */
export async function takeFlow(
	keys: Keys,
	browser: string | undefined,
	state: string | null,
	now: Temporal.Instant
): Promise<ProviderFlow | null> {
	if (!browser || !state) return null;
	const row = await keys.database
		.deleteFrom('key_verifications')
		.where('identifier', '=', nameOf(state, browser))
		.where('expires_at', '>', instant(now))
		.returning('value')
		.executeTakeFirst();
	return row ? v.parse(Flow, JSON.parse(row.value)) : null;
}
