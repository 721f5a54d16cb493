import type { Handle, ServerInit } from '@sveltejs/kit/hooks';
import { readDemo } from '#lib/features/house/centres/index.server.ts';
import { type Keys, openKeys } from '#lib/features/house/keys/index.server.ts';
import { keepShippedGuides } from '#lib/features/resources/guides/index.server.ts';
import { type Ear, openEar } from '#lib/platform/database/ear.ts';
import { despiteOutages } from '#lib/platform/database/despite-outages.ts';
import { openWorld, type World } from '#lib/platform/world.ts';

let world: World;
let keys: Keys;
let ear: Ear;

/** The outside world, for what stands around every page. */
export const theWorld = (): World => world;

export const openTheWorld: ServerInit = async () => {
	const opened = await despiteOutages(() =>
		openWorld({
			appUrl: process.env.DECLIC_APP_URL!,
			dataDir: process.env.DATA_DIR!,
			env: process.env,
			isDemo: readDemo
		})
	);
	if ('refusal' in opened) throw new Error(opened.message);
	world = opened;
	await despiteOutages(() => keepShippedGuides(opened.database, opened.now()));
	ear = openEar(process.env.DECLIC_APP_URL!);
	keys = openKeys(world, {
		keysUrl: process.env.DECLIC_KEYS_URL!,
		origin: process.env.DECLIC_ORIGIN!
	});
};

/** Hands the outside world to the routes. */
export const withWorld: Handle = ({ event, resolve }) => {
	event.locals.world = world;
	event.locals.keys = keys;
	event.locals.ear = ear;
	event.locals.isDemo = world.isDemo;
	return resolve(event);
};
