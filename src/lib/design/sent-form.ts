/** A form that could not be taken for now, ready to be sent again. */
export type SentForm = {
	action: string;
	/** Every field that held a text, as it was sent. */
	fields: readonly (readonly [name: string, value: string])[];
	/** Fields whose files have to be chosen again. */
	files: readonly string[];
	/** What the person wrote, for her eyes. */
	recap: readonly { label: string; text: string }[];
};
