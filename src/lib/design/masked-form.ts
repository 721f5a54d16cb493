/** A form that held something confidential, with that masked, ready to be read again and sent. */
export type MaskedForm = {
	action: string;
	/** Every text; `label` names those that were masked, for her to read again. */
	fields: readonly { name: string; value: string; label: string | null }[];
	/** Fields whose files have to be chosen again, their names changed if need be. */
	files: readonly string[];
};
