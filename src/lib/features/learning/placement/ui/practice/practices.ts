import type { Component } from 'svelte';
import type { Practised } from '#lib/features/resources/practice/index.ts';

type Loaded = { default: Component<Practised> };

/** What each micro-task shows: it comes alone, when it is wanted, so that a page stays light. */
export const PRACTICES: Readonly<Record<string, () => Promise<Loaded>>> = {
	'attach-photo': () => import('./AttachPhoto.svelte'),
	'back-button': () => import('./BackButton.svelte'),
	'choose-in-list': () => import('./ChooseInList.svelte'),
	'choose-right-button': () => import('./ChooseRightButton.svelte'),
	click: () => import('./Click.svelte'),
	'copy-code': () => import('./CopyCode.svelte'),
	'correct-typo': () => import('./CorrectTypo.svelte'),
	'double-click': () => import('./DoubleClick.svelte'),
	drag: () => import('./Drag.svelte'),
	'move-pointer': () => import('./MovePointer.svelte'),
	'open-window-close': () => import('./OpenWindowClose.svelte'),
	'refuse-tracking': () => import('./RefuseTracking.svelte'),
	scroll: () => import('./Scroll.svelte'),
	'spot-advert': () => import('./SpotAdvert.svelte'),
	'spot-false-message': () => import('./SpotFalseMessage.svelte'),
	'tick-box': () => import('./TickBox.svelte'),
	'type-address': () => import('./TypeAddress.svelte'),
	'type-at-sign': () => import('./TypeAtSign.svelte'),
	volume: () => import('./Volume.svelte'),
	zoom: () => import('./Zoom.svelte')
};
