/** What the instance is set to, for the settings page. */
import { z } from 'zod';

export const settingRow = z.object({
  /** The environment variable. */
  name: z.string(),
  help: z.string(),
  /** What holds where it is not set. */
  usual: z.string(),
  /** As it is set; null where it is not, or where it may hold a secret. */
  value: z.string().nullable(),
  isSet: z.boolean(),
});
export type SettingJson = z.infer<typeof settingRow>;
