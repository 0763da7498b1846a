/** Charts of shares: how many of those registered have got further. */
export const chartRates = {
  "chart.title.rate": "{share} mô hình, điển hình {base} {period} {standing}",
  "chart.title.rates": "Tỷ lệ {standing} trên số {base}",
  "chart.rate": "{part}/{whole} = {rate}%",
  "chart.rate.none": "chưa có",
} as const;
