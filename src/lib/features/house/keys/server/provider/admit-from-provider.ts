import type { OidcIdentity } from '#lib/platform/auth/oidc-identity.ts';
import type { OidcProvider } from '#lib/platform/auth/oidc-provider.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { invitationStatus, readEmail } from '../../domain/invitation.ts';
import { decideProviderEntry } from '../../domain/provider-entry.ts';
import { admitInvited } from '../invitations/admit-invited.ts';
import type { Keys } from '../door/open-keys.ts';
import {
	findHolderFor,
	findLinked,
	linkAccount,
	type ProviderAccount
} from './provider-accounts.ts';
import { type ProviderRefusal, refuseProvider } from './provider-refusals.ts';
import { findWaitingInvitation, readInvitation } from '../invitations/read-invitation.ts';

/** Where she is from now on; null: as usual. */
type Admitted = { staffId: string; membershipId: string | null };

/**
 * Finds or admits the colleague that a provider names (`token`: the invitation whose link she
 * opened first), and keeps the link between the two. A refusal writes nothing.
 */
export async function admitFromProvider(
	keys: Keys,
	provider: OidcProvider,
	identity: OidcIdentity,
	token: string | null,
	now: Temporal.Instant
): Promise<Admitted | ProviderRefusal> {
	const email = readEmail(identity.email ?? '');
	// Another provider, one day, knows other people under the same identifiers.
	const providerId = `oidc:${provider.settings.issuer}`;
	const account: ProviderAccount = { providerId, accountId: identity.subject };
	const acting = { staffId: null, role: 'sign-in' as const, centres: [], at: now };
	return asActing(keys.database, acting, async (db) => {
		await takeTurn(db, `declic ${providerId} ${identity.subject}`);
		// The same turn as an invitation accepted with a password (accept-invitation.ts).
		if (email) await takeTurn(db, `declic address ${email}`);
		const opened = token ? await readInvitation(db, token) : null;
		const waiting = opened ?? (email ? await findWaitingInvitation(db, email, now) : null);
		const decision = decideProviderEntry({
			email,
			emailIsVerified: identity.emailIsVerified,
			linkedTo: await findLinked(db, account),
			holder: email ? await findHolderFor(db, email, providerId) : null,
			opened: token
				? {
						email: opened?.email ?? null,
						isWaiting: opened !== null && invitationStatus(opened, now) === 'waiting'
					}
				: null,
			hasWaiting: waiting !== null
		});
		if (decision.do === 'refuse') return refuseProvider(provider, decision.why);
		if (decision.do === 'accept') {
			const name = nameFor(identity.name, waiting!.name);
			const newHolder = { name, email: email!, emailIsVerified: true, account };
			return (
				(await admitInvited(db, waiting!, newHolder)) ?? refuseProvider(provider, 'not-invited')
			);
		}
		const { staffId } = decision;
		if (decision.do !== 'enter') {
			await linkAccount(db, staffId, account);
			const action = decision.do === 'link' ? 'add' : 'replace';
			await writeJournal(db, { action, kind: 'provider-account', id: staffId, centreId: null });
		}
		if (!decision.accepts) return { staffId, membershipId: null };
		return (await admitInvited(db, waiting!, staffId)) ?? refuseProvider(provider, 'not-invited');
	});
}

function nameFor(said: string | null, invited: string): string {
	const name = said?.replace(/\s+/g, ' ') ?? '';
	return name.length >= 2 && name.length <= 120 ? name : invited;
}
