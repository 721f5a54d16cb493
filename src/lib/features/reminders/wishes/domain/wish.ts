/** How somebody is reminded. An SMS asks for a mobile, a letter for an address: otherwise one calls her. */
export const CHANNEL_NAMES = {
	sms: 'Par SMS',
	email: 'Par e-mail',
	call: 'Par téléphone',
	letter: 'Par courrier'
} as const;
export type Channel = keyof typeof CHANNEL_NAMES;

export const LANGUAGE_NAMES = {
	fr: 'Français',
	easy: 'Français facile',
	en: 'Anglais',
	ar: 'Arabe'
} as const;
export type Language = keyof typeof LANGUAGE_NAMES;

export type Wish = {
	channel: Channel;
	language: Language;
	/** « Rappel du centre social : pensez à nous appeler », and nothing of what it is about. */
	isDiscreet: boolean;
	/** Her own hours, « 17:00 »; null: those of the centre. */
	fromHour: string | null;
	untilHour: string | null;
};

/** Until somebody asks her: what costs her least to read. */
export const UNASKED: Wish = {
	channel: 'sms',
	language: 'fr',
	isDiscreet: false,
	fromHour: null,
	untilHour: null
};
