import consents from '#content/notices/consents.json' with { type: 'json' };

/** What she is told before two centres know that she is one person, word for word, and its version. */
export const BOND_CONSENT = consents['other-centre'];
