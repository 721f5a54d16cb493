export type Kind = 'nir' | 'iban' | 'rib' | 'card' | 'password';

/** Where something confidential stands, in UTF-16 code units, `end` excluded; never what it says. */
export type Finding = {
	kind: Kind;
	start: number;
	end: number;
	/** Refused when its key proves it, doubtful when it only looks like one. */
	verdict: 'refused' | 'doubtful';
};

/** What may be kept, but deserves a soft « est-ce nécessaire ? ». */
export type Note = { kind: 'health' | 'debt' | 'violence' | 'phone'; start: number; end: number };
