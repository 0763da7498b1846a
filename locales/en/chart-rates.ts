/** Charts of shares: how many of those registered have got further. */
export const chartRates = {
  "chart.title.rate": "{share} of those {base} {period} {standing}",
  "chart.title.rates": "Rate {standing} of those {base}",
  "chart.rate": "{part}/{whole} = {rate}%",
  "chart.rate.none": "none",
} as const;
