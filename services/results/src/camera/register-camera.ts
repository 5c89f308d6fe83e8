import { type Context, Refusal } from '@sunlot/subgraph-kit';
import type { RegisterCameraInput } from './camera.inputs.ts';
import { Camera } from './camera.entity.ts';

/** 二(五)4: puts a camera on the list of those that can be lent. Neither its name nor its number is given twice. */
export async function registerCamera(ctx: Context, { label, serialNumber }: RegisterCameraInput): Promise<Camera> {
  const known = await ctx.em.findOne(Camera, { $or: [{ label }, { serialNumber }] });
  if (known) throw new Refusal('CAMERA_ALREADY_REGISTERED', { camera: known.label, serialNumber: known.serialNumber });
  const camera = ctx.em.create(Camera, { label, serialNumber });
  await ctx.em.flush();
  ctx.record('camera.registered', camera, { label, serialNumber });
  return camera;
}
