export { redrawPhoto } from './server/redraw-photo.ts';
