import type { PublicText } from '#lib/shared/public-text.ts';
import type { KioskSettings } from '../domain/kiosk-settings.ts';

/** What every screen hands to its frame (KioskShell.svelte): the layout reads it once. */
export type FrameProps = {
	text: PublicText;
	kiosk: { name: string; centre: string; timeZone: string; isExample?: boolean };
	settings: KioskSettings;
};

/** What the screens of a guide hand to it besides. */
export type GuideFrameProps = FrameProps & {
	guide: string;
	isViolence: boolean;
	sound: string | null;
	others: readonly { text: PublicText; href: string }[];
};
