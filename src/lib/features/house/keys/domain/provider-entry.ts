/** What the door knows about somebody a provider has just named. */
export type ProviderEntry = {
	/** The address as it is kept, or null when the provider gave none that is one. */
	email: string | null;
	emailIsVerified: boolean;
	/** The colleague this account of the provider is linked to. */
	linkedTo: string | null;
	/** The colleague whose key has this address. */
	holder: {
		id: string;
		/** Her own address was invited: she did not write it herself. */
		wasInvited: boolean;
		/** Another account of this provider is linked to her. */
		hasOtherAccount: boolean;
	} | null;
	/** The invitation whose link was opened first, for whom it is, and whether it still waits. */
	opened: { email: string | null; isWaiting: boolean } | null;
	/** Without its link, whether an invitation waits for this address. */
	hasWaiting: boolean;
};

/**
 * `enter`: the account is known. `link`: from now on it is hers. `replace`: instead of the former
 * one. `accept`: a new colleague, by her invitation.
 */
export type ProviderDecision =
	| { do: 'enter' | 'link' | 'replace'; staffId: string; accepts: boolean }
	| { do: 'accept' }
	| { do: 'refuse'; why: 'unverified' | 'not-invited' };

const NOT_INVITED: ProviderDecision = { do: 'refuse', why: 'not-invited' };

/**
 * Whether somebody a provider names may come in: only an address that the provider verified, and
 * that was invited (OpenID Connect Core 1.0, section 5.7: an address identifies nobody for good).
 * An address given to somebody else after a departure comes with another account: it opens the
 * former colleague's key only with a new invitation, sent to that address and opened by its link.
 */
export function decideProviderEntry(entry: ProviderEntry): ProviderDecision {
	const { email, linkedTo, holder, opened } = entry;
	if (!email || !entry.emailIsVerified) return { do: 'refuse', why: 'unverified' };
	if (opened && (opened.email !== email || !opened.isWaiting)) return NOT_INVITED;
	if (linkedTo) {
		// Her address may have changed there; the invitation of another colleague's address is not hers.
		if (!opened) return { do: 'enter', staffId: linkedTo, accepts: false };
		return holder && holder.id !== linkedTo
			? NOT_INVITED
			: { do: 'enter', staffId: linkedTo, accepts: true };
	}
	if (holder) {
		// An address she wrote herself was never checked: whoever has it is perhaps not her.
		if (!holder.wasInvited) return NOT_INVITED;
		const accepts = opened !== null;
		if (!holder.hasOtherAccount) return { do: 'link', staffId: holder.id, accepts };
		return accepts ? { do: 'replace', staffId: holder.id, accepts } : NOT_INVITED;
	}
	return opened || entry.hasWaiting ? { do: 'accept' } : NOT_INVITED;
}
