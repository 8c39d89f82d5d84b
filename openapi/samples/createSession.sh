curl \
  "$GRAPH/me/drive/items/$ITEM_ID/workbook/createSession" \
  --header "Authorization: Bearer $TOKEN" \
  --header "Content-Type: application/json" \
  --data '{"persistChanges": true}'
