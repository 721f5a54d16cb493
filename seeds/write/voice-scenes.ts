import { redrawLight, type LightPicture } from '#lib/platform/pictures/redraw-photo.ts';
import type { VoiceContent } from '../plan/voices-content.ts';
import { accepted } from './accepted.ts';
import { drawScene, PORTRAITS, type Scene } from './draw-scene.ts';

/** A street in the evening, and its lamp that does not shine. */
const LAMP: Scene = {
	ground: '#27364a',
	shapes: `<rect y="380" width="720" height="100" fill="#1b2430"/>
		<path d="M0 200 h210 v180 h-210 z M510 160 h210 v220 h-210 z" fill="#3a4a60"/>
		<path d="M40 240 h50 v60 h-50 z M120 240 h50 v60 h-50 z M550 210 h50 v60 h-50 z" fill="#f2c14e"/>
		<path d="M352 130 h16 v250 h-16 z" fill="#8b949e"/>
		<path d="M330 130 a30 30 0 0 1 60 0 z" fill="#8b949e"/>
		<path d="M336 134 h48 l-8 26 h-32 z" fill="#5b6672"/>`
};

/** A swing that leans, and nobody on it. */
const SWING: Scene = {
	ground: '#cfe6f2',
	shapes: `<rect y="360" width="720" height="120" fill="#b9c9a3"/>
		<path d="M180 380 l90 -260 h14 l-70 260 z M540 380 l-90 -260 h-14 l70 260 z M270 112 h180 v16 h-180 z" fill="#8a5a34"/>
		<path d="M330 128 l-22 190 M390 128 l-6 176" stroke="#444" stroke-width="6"/>
		<path d="M300 312 l96 -14 l2 14 l-96 14 z" fill="#a8553a"/>`
};

const SCENES: Readonly<Record<NonNullable<VoiceContent['photo']>, Scene>> = {
	...{ lamp: LAMP, swing: SWING },
	people: PORTRAITS
};

/** What a resident photographed, as the site keeps it; each is drawn once. */
const drawn = new Map<string, Promise<LightPicture>>();
export function voicePhoto(named: VoiceContent['photo']): Promise<LightPicture> | null {
	if (!named) return null;
	const known =
		drawn.get(named) ??
		drawScene(SCENES[named])
			.then((scene) => redrawLight(scene, 'ourselves'))
			.then(accepted);
	drawn.set(named, known);
	return known;
}
