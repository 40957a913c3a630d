/** Every colour that a chart uses, as read from the tokens; `slots[0]` is the neutral one. */
export interface Palette {
  bg: string;
  ink: string;
  ink2: string;
  ink3: string;
  lineStrong: string;
  grid: string;
  envelope: string;
  envelopeEdge: string;
  contested: string;
  contestedBand: string;
  contestedLine: string;
  rec: string;
  focus: string;
  font: string;
  slots: readonly string[];
}
